"""The evidence page: the text stays text, every claim is marked in place, replies point at what they answer."""

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from saksi.export.page import paragraphs, render
from saksi.records.attribution import Stance
from saksi.records.claim import Claim, Event, Source, SourceKind
from saksi.records.document import Document
from saksi.records.span import Evidence, quote

TEXT = "Two blasts hit Sarun.\nVeria denied the claim."


def claim(text: str, words: str, ident: str, stance: Stance = Stance.ASSERTS, about: str | None = None) -> Claim:
    begin = text.index(words)
    anchor = quote(text, begin, begin + len(words))
    evidence = (Evidence(anchor.begin, anchor.end, words, "event"),)
    return Claim(
        ident, anchor, Source(SourceKind.OUTLET), stance, about=about, event=Event("ASSAULT"), evidence=evidence
    )


def page(text: str = TEXT) -> str:
    claims = (
        claim(text, text[:10], "one"),
        claim(text, "denied the claim", "two", Stance.DENIES, about="one"),
    )
    return render(Document("1", text, "en", outlet="The Sarun Post", claims=claims))


class Tags(HTMLParser):
    """The tags a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)


def test_every_claim_has_its_words_marked_and_a_card() -> None:
    html = page()
    assert html.count('class="card') == 2
    assert 'data-f="1:event"' in html
    assert 'data-f="2:event"' in html


def test_a_denial_points_at_what_it_denies_and_back() -> None:
    html = page()
    assert 'data-go="1">claim 1' in html
    assert 'data-go="2">claim 2' in html


def test_stance_is_said_in_words_not_only_by_colour() -> None:
    html = page()
    assert "<u>denies</u>" in html
    assert "<u>asserts</u>" in html


def test_the_article_can_never_become_markup() -> None:
    bad = "<script>alert(1)</script> <img src=x onerror=alert(1)> \"'& denied the claim"
    html = page(bad)
    tags = Tags()
    tags.feed(html)
    assert tags.seen.count("script") == 1
    assert "img" not in tags.seen


def test_nothing_is_fetched() -> None:
    html = page()
    assert "default-src 'none'" in html or "default-src &#39;none&#39;" in html
    assert not re.search(r'(?:src|href)="https?:', html)


@given(st.text(min_size=1, max_size=80), st.data())
def test_the_pieces_put_together_are_the_text(text: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    piece = Evidence(begin, end, text[begin:end], "place")
    anchor = quote(text, 0, len(text))
    one = Claim("one", anchor, Source(SourceKind.OUTLET), evidence=(Evidence(0, len(text), text, "event"), piece))
    rows = paragraphs(Document("1", text, claims=(one,)))
    shown = "".join("".join(p.text for p in row) for row in rows)
    assert shown == "".join(line for line in text.splitlines() if line.strip())


def test_unescaped_the_marked_text_is_the_article() -> None:
    article = re.search(r"<article.*?</article>", page(), re.S)
    assert article
    text = unescape(re.sub(r"<a class=\"ref\".*?</a>|<[^>]+>", "", article.group()))
    assert text.split() == TEXT.split()
