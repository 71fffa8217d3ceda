/* Find anything that has a page: type a few letters, and links to what fits stand below. */

const folded = (text) => text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();
const MOST_SHOWN = 12;

function makeFind(panel) {
  const input = panel.querySelector("input");
  const hits = panel.querySelector("ul");
  const found = panel.querySelector(".found");
  const all = [...document.querySelectorAll("#_everything a")].map((link) => ({
    link,
    kind: link.closest("ul").dataset.kind,
    text: folded(link.textContent),
  }));

  function rank({ text }, words) {
    if (!words.every((word) => text.includes(word))) return 3;
    if (text.startsWith(words[0])) return 0;
    return text.split(/[^\p{L}\p{N}]+/u).some((own) => own.startsWith(words[0])) ? 1 : 2;
  }

  function hit({ link, kind }) {
    const item = document.createElement("li");
    const own = link.cloneNode(true);
    const of = document.createElement("span");
    of.className = "quiet";
    of.textContent = kind;
    item.append(own, of);
    return item;
  }

  function show() {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    const ranks = words.length ? all.map((one) => ({ one, rank: rank(one, words) })).filter((each) => each.rank < 3) : [];
    const best = ranks.sort((a, b) => a.rank - b.rank).map((each) => each.one);
    hits.replaceChildren(...best.slice(0, MOST_SHOWN).map(hit));
    if (!words.length) found.textContent = "";
    else if (!best.length) found.textContent = "Nothing is called that.";
    else found.textContent = best.length > MOST_SHOWN ? `${best.length} found, the first ${MOST_SHOWN} shown` : `${best.length} found`;
  }

  input.addEventListener("input", show);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") hits.querySelector("a")?.click();
    if (event.key === "Escape") {
      input.value = "";
      show();
    }
  });
  panel.hidden = false;
}

const panel = document.querySelector(".find");
if (panel) makeFind(panel);
