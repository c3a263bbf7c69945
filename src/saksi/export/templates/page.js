(function () {
  "use strict";
  var all = Array.prototype.slice.call(document.querySelectorAll("[data-c]"));
  var cards = all.filter(function (el) { return el.classList.contains("card"); });
  var pinned = null;
  function has(el, n) { return (" " + el.dataset.c + " ").indexOf(" " + n + " ") >= 0; }
  function ring(n) {
    all.forEach(function (el) {
      var on = n !== null && has(el, n);
      el.classList.toggle("on", on);
      if (el.tagName === "MARK") {
        el.classList.toggle("soft", on && (" " + el.dataset.f + " ").indexOf(" " + n + ":event ") < 0);
      }
    });
    cards.forEach(function (c) { c.classList.remove("linked"); });
    var card = n !== null && document.getElementById("c" + n);
    if (card) {
      Array.prototype.forEach.call(card.querySelectorAll("[data-go]"), function (a) {
        document.getElementById("c" + a.dataset.go).classList.add("linked");
      });
    }
  }
  function see(el) { if (el) { el.scrollIntoView({ block: "nearest" }); } }
  function first(el) { return el.dataset.c.split(" ")[0]; }
  function event_of(el) {
    var m = / (\d+):event /.exec(" " + (el.dataset.f || "") + " ");
    return m ? m[1] : first(el);
  }
  function pin(n) { pinned = n; ring(n); }
  all.forEach(function (el) {
    var n = el.tagName === "MARK" ? event_of(el) : first(el);
    el.addEventListener("mouseenter", function () { ring(n); });
    el.addEventListener("mouseleave", function () { ring(pinned); });
    el.addEventListener("focus", function () { pin(n); see(document.getElementById("t" + n)); });
    el.addEventListener("click", function (e) {
      if (e.target.dataset && e.target.dataset.go) { pin(e.target.dataset.go); return; }
      pin(n);
      see(document.getElementById((el.classList.contains("card") ? "t" : "c") + n));
    });
  });
  document.addEventListener("keydown", function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey) { return; }
    if (e.key === "Escape") { pin(null); }
    if (e.key !== "n" && e.key !== "p") { return; }
    var at = cards.findIndex(function (c) { return first(c) === pinned; });
    var next = cards[at + (e.key === "n" ? 1 : -1)] || cards[e.key === "n" ? 0 : cards.length - 1];
    if (next) { next.focus(); see(next); }
  });
})();
