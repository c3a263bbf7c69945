"""Languages are told apart, and none is forced onto a language that saksi can read."""

import pytest

from saksi.language.identify import identify

NEWS = {
    "ar": "قال سكان إن طائرتين مسيرتين أصابتا السوق مساء الثلاثاء.",
    "az": "Sakinlər çərşənbə axşamı iki pilotsuz uçuş aparatının bazara zərbə endirdiyini dedilər.",
    "en": "Residents said two drones hit the market on Tuesday evening.",
    "es": "Los vecinos dijeron que dos drones alcanzaron el mercado el martes.",
    "fa": "ساکنان گفتند دو پهپاد عصر سه‌شنبه به بازار اصابت کردند.",
    "fr": "Des habitants ont déclaré que deux drones avaient touché le marché mardi soir.",
    "hy": "Բնակիչներն ասել են, որ երկու անօդաչու սարք հարվածել է շուկային։",
    "id": "Warga mengatakan dua pesawat nirawak menghantam pasar pada Selasa malam.",
    "ka": "მოსახლეობამ თქვა, რომ ორმა დრონმა ბაზარს დაარტყა.",
    "ru": "Жители сообщили, что два беспилотника ударили по рынку во вторник вечером.",
    "tr": "Sakinler, salı akşamı iki insansız hava aracının pazarı vurduğunu söyledi.",
    "uk": "Мешканці повідомили, що два безпілотники вдарили по ринку у вівторок увечері.",
    "am": "ነዋሪዎች ሁለት ድሮኖች ገበያውን መቱ ብለዋል።",
    "de": "Bewohner sagten, zwei Drohnen hätten am Dienstagabend den Markt getroffen.",
    "ha": "Mazauna sun ce jirage marasa matuka biyu sun kai hari kan kasuwa.",
    "nl": "Bewoners zeiden dat twee drones dinsdagavond de markt raakten.",
    "ps": "اوسیدونکو وویل چې دوه بې پیلوټه الوتکو د سې شنبې په ماښام بازار وواهه.",
    "pt": "Moradores disseram que dois drones atingiram o mercado na terça-feira.",
    "so": "Dadka deegaanka ayaa sheegay in laba diyaaradood oo aan duuliye lahayn ay ku dhufteen suuqa.",
    "sw": "Wakazi walisema ndege mbili zisizo na rubani ziligonga soko Jumanne jioni.",
    "ur": "رہائشیوں نے کہا کہ دو ڈرون منگل کی شام بازار سے ٹکرائے۔",
}


@pytest.mark.parametrize("code", NEWS)
def test_a_sentence_of_news_is_enough(code: str) -> None:
    found, sure = identify(NEWS[code])
    assert found == code
    assert 0 < sure <= 1


@pytest.mark.parametrize("code", NEWS)
def test_so_are_six_words_of_it(code: str) -> None:
    assert identify(" ".join(NEWS[code].split()[:6]))[0] == code


@pytest.mark.parametrize("text", ["", " \n\t", "12:30, 5 – 7", "ok", "\x00\x01\x02", "\ud800"])
def test_what_has_no_words_is_not_guessed(text: str) -> None:
    assert identify(text) == (None, 0.0)


def test_letters_that_are_no_language_are_not_guessed() -> None:
    assert identify("asdf qwer zxcv uiop jkl")[0] is None


def test_a_short_text_between_neighbours_gets_the_preferred_one() -> None:
    assert identify("Penduduk berkata dua dron menghentam pasar pada petang Selasa.")[0] == "id"


def test_broken_characters_do_no_harm() -> None:
    assert identify("\ud800" + NEWS["en"])[0] == "en"
