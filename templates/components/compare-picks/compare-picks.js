"use strict";
// A box on every card of an event; two to four of them lead to the comparison.
{
  const bar = document.querySelector("[data-compare-picks]");
  if (bar) {
    const most = 4;
    const chosen = new Set();
    const link = bar.querySelector("[data-compare-link]");
    const count = bar.querySelector("[data-compare-count]");
    const start = link.getAttribute("href");
    const boxes = [];

    const update = () => {
      for (const box of boxes) {
        box.checked = chosen.has(box.value);
        box.disabled = !box.checked && chosen.size >= most;
      }
      count.textContent = chosen.size;
      bar.hidden = chosen.size === 0;
      link.href = `${start}?a=${[...chosen].map(encodeURIComponent).join(",")}`;
      link.hidden = chosen.size < 2;
    };

    for (const card of document.querySelectorAll("[data-compare]")) {
      const label = document.createElement("label");
      label.className = "compare-pick";
      const box = document.createElement("input");
      box.type = "checkbox";
      box.value = card.dataset.compare;
      box.autocomplete = "off";
      const name = card.querySelector(".outlet-name, .account-outlet")?.textContent.trim() ?? "";
      box.setAttribute("aria-label", `${bar.dataset.pick}: ${name}`);
      box.addEventListener("change", () => {
        if (box.checked) chosen.add(box.value);
        else chosen.delete(box.value);
        update();
      });
      boxes.push(box);
      label.append(box, bar.dataset.pick);
      (card.querySelector(".account-links") ?? card).append(label);
    }

    bar.querySelector("[data-compare-clear]").addEventListener("click", () => {
      chosen.clear();
      update();
    });
  }
}
