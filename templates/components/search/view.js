"use strict";
// The page: searches while the reader types, and keeps the address, the results and the focus together.
{
  const search = window.Rashomon.search;
  const view = search.view;
  const form = document.querySelector("[data-search]");
  const PER_PAGE = 10;
  const PAUSE = 120;

  const part = (name) => document.querySelector(`[data-search-${name}]`);

  // What the answer says besides its results: faults, what was left out, and what to try instead.
  const notesOf = (answer, ask) => {
    const sentences = [];
    if (answer.fault) sentences.push(faultOf(answer.fault));
    if (answer.isTooCommon) sentences.push(view.say("only_common", { words: view.quoted(answer.tooCommon) }));
    else if (answer.tooCommon.length) sentences.push(view.say("too_common", { words: view.quoted(answer.tooCommon) }));
    if (answer.unknown.length) sentences.push(view.say("unknown", { words: view.quoted(answer.unknown) }));
    sentences.push(...answer.shortened.map((held) => view.say("shortened", held)));
    if (answer.relaxed) {
      const { matched, required } = answer.relaxed;
      sentences.push(view.say("relaxed", { matched: view.number(matched), required: view.number(required) }));
    }
    const notes = sentences.map((sentence) => view.make("p", { className: "search-note" }, sentence));
    return answer.suggestions.length ? [...notes, suggestionsOf(answer, ask)] : notes;
  };

  const faultOf = ({ name, ...values }) =>
    view.fill(view.words.faults[name], { ...values, fields: values.fields?.join(", ") });

  const suggestionsOf = ({ suggestions }, ask) =>
    view.make(
      "p",
      { className: "search-note" },
      `${view.say("did_you_mean")} `,
      suggestions.flatMap(({ instead, query }, at) => {
        const link = linkTo({ ...view.readAddress(), query, page: 1 }, instead, ask);
        return at ? [", ", link] : [link];
      }),
      "?",
    );

  // A link that is one, to be opened anywhere, and that searches in place when it is clicked.
  const linkTo = (state, text, ask) => {
    const link = view.make("a", { href: view.writeAddress(state) }, text);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      ask(state);
    });
    return link;
  };

  const totalOf = (answer, state, exits) => {
    if (answer.fault || answer.isTooCommon) return "";
    if (!answer.total) return view.say(exits.length ? "nothing_filtered" : "nothing");
    const total = view.sayCount("found", answer.total);
    if (answer.total <= PER_PAGE) return total;
    const first = (state.page - 1) * PER_PAGE + 1;
    const last = Math.min(first + PER_PAGE - 1, answer.total);
    return `${total}, ${view.say("page", { first: view.number(first), last: view.number(last) })}`;
  };

  const pagesOf = (answer, state, ask) => {
    const links = [];
    const turn = (page, name) => {
      const link = linkTo({ ...state, page }, view.say(name), (next) => ask(next, { isTurning: true }));
      link.className = "button button-quiet";
      links.push(link);
    };
    if (state.page > 1) turn(state.page - 1, "previous");
    if (state.page * PER_PAGE < answer.total) turn(state.page + 1, "next");
    return links;
  };

  const browseLink = () => view.make("p", { className: "search-note" }, view.make("a", { href: location.pathname }, view.say("browse")));

  const draw = (answer, state, { chosen, exits }, ask) => {
    part("total").textContent = totalOf(answer, state, exits);
    const leave = (exit, text) => linkTo({ ...state, ...exit, page: 1 }, text, ask);
    const isLost = !answer.total && !answer.fault && !exits.length;
    const ways = isLost ? browseLink() : view.drawExits(exits, leave);
    part("notes").replaceChildren(...notesOf(answer, ask), ...(ways ? [ways] : []));
    const isNarrowed = view.isAsking({ ...state, query: "" });
    part("layout").hidden = !answer.total && !isNarrowed;
    part("sort").value = state.sort;
    if (answer.facets.outlet) view.drawFacets(part("facets"), answer.facets, state.filters);
    view.drawChosen(part("chosen"), chosen, (filters) => ask({ ...state, filters, page: 1 }));
    const countries = new Map((answer.facets.country ?? []).map(({ value, name }) => [value, name]));
    const narrowTo = (event) => {
      if (state.filters.event.includes(event.id)) return null;
      const filters = { ...state.filters, event: [event.id] };
      return linkTo({ ...state, filters, page: 1 }, view.say("all_of_event"), ask);
    };
    const shown = { ...answer, countries: (code) => countries.get(code) ?? code };
    part("results").replaceChildren(...view.showResults(shown, narrowTo));
    const links = pagesOf(answer, state, ask);
    part("pages").replaceChildren(...links);
    part("pages").hidden = !links.length;
  };

  const start = () => {
    const input = form.elements.q;
    let latest = 0;
    let isTyping = false;
    let timer = 0;

    const show = async (state) => {
      latest += 1;
      const turn = latest;
      const isAsking = view.isAsking(state);
      document.documentElement.classList.toggle("is-searching", isAsking);
      part("found").hidden = !isAsking;
      if (!isAsking) return;
      try {
        const { filters, sort, page } = state;
        const isPlain = !state.query.trim() && sort === "relevance";
        const answer = await search(state.query, {
          filters,
          // Without words nothing is more relevant than anything else.
          sort: isPlain ? "newest" : sort,
          limit: PER_PAGE,
          offset: (page - 1) * PER_PAGE,
        });
        const chosen = view.listChosen(answer.facets, filters);
        const exits = answer.total || answer.fault ? [] : await view.findExits(state, chosen);
        if (turn === latest) draw(answer, state, { chosen, exits }, ask);
      } catch (error) {
        if (turn !== latest) return;
        if (!["unreachable", "format"].includes(error.message)) throw error;
        part("layout").hidden = true;
        part("notes").replaceChildren();
        part("total").textContent = view.say(error.message === "format" ? "format" : "failed");
      }
    };

    const ask = async (state, { isTurning = false } = {}) => {
      isTyping = false;
      history.pushState(null, "", view.writeAddress(state));
      input.value = state.query;
      await show(state);
      if (isTurning) part("results").querySelector("a")?.focus();
      if (isTurning) part("found").scrollIntoView();
    };

    const askTyped = () => {
      clearTimeout(timer);
      const state = { ...view.readAddress(), query: input.value, page: 1 };
      const address = view.writeAddress(state);
      if (address === location.pathname + location.search) return;
      // One stretch of typing is one step back in the history.
      if (isTyping) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      isTyping = true;
      show(state);
    };

    const restore = () => {
      isTyping = false;
      const state = view.readAddress();
      input.value = state.query;
      show(state);
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(askTyped, PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      askTyped();
      isTyping = false;
    });
    part("facets").addEventListener("change", () => {
      const state = view.readAddress();
      ask({ ...state, filters: view.readFacets(part("facets"), state.filters), page: 1 });
    });
    part("facets").addEventListener("submit", (event) => event.preventDefault());
    part("sort").addEventListener("change", () => ask({ ...view.readAddress(), sort: part("sort").value, page: 1 }));
    document.addEventListener("keydown", (event) => walk(event, input));
    window.addEventListener("popstate", restore);
    part("narrow").open = matchMedia("(min-width: 60rem)").matches;
    restore();
  };

  // Arrows walk from the box through the headlines and back.
  const walk = (event, input) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...part("results").querySelectorAll(".search-headline a")];
    const stops = [input, ...links];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Escape" && at > 0) input.focus();
    if (event.defaultPrevented) return;
    if (!step || at < 0 || !stops[at + step] || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stops[at + step].focus();
  };

  if (form) start();
}
