// Reloads the page after a rebuild, and shows what keeps a rebuild from succeeding.

const shownBuild = document.currentScript.dataset.build;
let overlay = null;
let stream = null;
let isLeaving = false;

/** @param {{build: string, problems: string | null}} state */
function follow(state) {
  if (state.problems !== null) {
    showProblems(state.problems);
  } else if (state.build !== shownBuild) {
    refresh();
  } else {
    hideProblems();
  }
}

/**
 * Shows the page as it is now, and then loads it anew, with its scripts: the browser needs longer
 * to load a page than the preview to make it. It keeps the scroll position of a page it reloads.
 */
async function refresh() {
  if (isLeaving) return;
  isLeaving = true;
  try {
    const response = await fetch(location.href, { cache: "no-store" });
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    document.querySelector("main").replaceWith(fresh.querySelector("main"));
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  } finally {
    location.reload();
  }
}

/** @param {string} problems */
function showProblems(problems) {
  overlay ??= createOverlay();
  overlay.querySelector("pre").textContent = problems;
  if (!overlay.open) overlay.showModal();
}

function hideProblems() {
  overlay?.remove();
  overlay = null;
}

function createOverlay() {
  const dialog = document.createElement("dialog");
  dialog.className = "preview-problems";
  dialog.lang = "en";
  dialog.dir = "ltr";
  dialog.setAttribute("role", "alertdialog");
  dialog.setAttribute("aria-labelledby", "preview-problems-title");
  dialog.setAttribute("aria-describedby", "preview-problems-text");

  const title = create("h2", "The content has errors");
  title.id = "preview-problems-title";
  const text = create("pre", "");
  text.id = "preview-problems-text";
  text.tabIndex = 0;
  const close = create("button", "Close (Esc)");
  close.type = "button";
  close.addEventListener("click", () => dialog.close());

  const explanation = create("p", "The page behind is the last good one. It reloads when the errors are mended.");
  dialog.append(title, explanation, text, close);
  document.body.append(dialog);
  return dialog;
}

/**
 * @param {string} name
 * @param {string} text
 */
function create(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

// A browser opens six connections to one host; tabs that nobody sees must not hold them all.
function listenWhileVisible() {
  if (document.hidden) {
    stream?.close();
    stream = null;
  } else if (stream === null) {
    stream = new EventSource("/_preview/state");
    stream.addEventListener("message", (message) => follow(JSON.parse(message.data)));
  }
}

document.addEventListener("visibilitychange", listenWhileVisible);
listenWhileVisible();
