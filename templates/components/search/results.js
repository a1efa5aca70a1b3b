"use strict";
// Results as a reader sees them: grouped by event, each with what made it match.
{
  const search = window.Rashomon.search;
  const view = search.view;
  const LONGEST_EXCERPT = 260;
  const LEAD = 70;

  const dateOf = (edtf) => {
    if (!edtf) return view.make("span", { className: "date-unknown" }, view.say("no_date"));
    const { text, isApproximate } = search.formatDate(edtf, view.words.language);
    return view.make("span", { className: "date" }, isApproximate ? view.say("about", { date: text }) : text);
  };

  const headlineOf = (result) => {
    if (!result.headline) {
      return view.make("span", { className: "headline-missing" }, view.say("no_headline"));
    }
    const attributes = { lang: result.language, dir: view.directionOf(result.language) };
    return view.make("span", { attributes }, view.marked(result.headline, result.marks.headline));
  };

  const translationOf = (result) =>
    result.translation &&
    view.make("p", { className: "headline-translation" }, view.marked(result.translation, result.marks.translation));

  const before = (text, at) => (at <= 0 ? 0 : Math.max(0, text.lastIndexOf(" ", at) + 1 || at));

  const after = (text, at) => {
    if (at >= text.length) return text.length;
    const space = text.lastIndexOf(" ", at);
    return space > at - 40 ? space : at;
  };

  // The beginning of the text, or what stands around the first match if that is further down.
  const excerptOf = (result) => {
    const { text } = result;
    if (!text) return null;
    const places = result.marks.text ?? [];
    const first = places.length ? places[0][0] : 0;
    const from = first > LONGEST_EXCERPT - LEAD ? before(text, first - LEAD) : 0;
    const to = after(text, from + LONGEST_EXCERPT);
    const language = result.textLanguage;
    const attributes = language ? { lang: language, dir: view.directionOf(language) } : {};
    return view.make(
      "p",
      { className: "search-excerpt", attributes },
      from > 0 ? "… " : "",
      view.marked(text, places, from, to),
      to < text.length && !/[.…]$/.test(text.slice(from, to)) ? " …" : "",
    );
  };

  // Members of a list that hold a match, such as the people cited.
  const listOf = (result, part) => {
    const marks = result.marks[part] ?? [];
    const members = result[part].flatMap((member, at) => (marks[at]?.length ? [view.marked(member, marks[at])] : []));
    if (!members.length) return null;
    const listed = members.flatMap((member, at) => (at ? [", ", ...member] : member));
    return reason(view.say(part === "people" ? "cited" : part), listed);
  };

  const reason = (label, content) =>
    view.make("p", { className: "search-reason" }, view.make("span", { className: "label" }, label), content);

  const framingOf = (result) =>
    result.marks.framing?.length
      ? reason(view.say("framing"), view.marked(result.framing, result.marks.framing))
      : null;

  const furtherOf = (result) =>
    result.further.length
      ? view.make("p", { className: "search-reason" }, view.say("further", { words: view.quoted(result.further) }))
      : null;

  const keyOf = (result, answer) => {
    const { outlet } = result;
    const language = answer.facets.language.find(({ value }) => value === result.language)?.name;
    const parts = [
      view.make("span", {}, answer.countries(outlet.country)),
      dateOf(result.published),
      view.make("span", {}, language ?? result.language),
    ];
    if (result.genre !== "report") {
      parts.push(view.make("span", { className: "tag" }, view.words.names.genre[result.genre]));
    }
    const name = view.make("span", { className: "outlet-name" }, view.marked(outlet.name, result.marks.outlet));
    const doubt = result.isSurelyInRange ? null : view.make("span", { className: "date-unknown" }, view.say("maybe_outside"));
    return view.make("p", { className: "search-key" }, name, parts, doubt);
  };

  const itemOf = (result, answer) =>
    view.make(
      "li",
      { className: "search-result" },
      keyOf(result, answer),
      view.make(
        "p",
        { className: "search-headline" },
        view.make("a", { href: view.addressOf(result.address) }, headlineOf(result)),
      ),
      translationOf(result),
      excerptOf(result),
      framingOf(result),
      ["people", "authors", "topics"].map((part) => listOf(result, part)),
      furtherOf(result),
    );

  const groupHead = (event, results, narrowTo) => {
    if (!event) return [view.make("h3", {}, view.say("no_event"))];
    const title = view.marked(event.title, results[0].marks.event);
    const counts = view.sayCount("matching", event.articles, { n: view.number(event.matching), total: view.number(event.articles) });
    return [
      view.make("h3", {}, view.make("a", { href: view.addressOf(event.address) }, title)),
      view.make("p", { className: "search-group-count" }, counts, narrowTo(event)),
    ];
  };

  const groupsOf = (results) => {
    const groups = new Map();
    for (const result of results) {
      const name = result.event?.id ?? "";
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(result);
    }
    return [...groups.values()];
  };

  /** The results of an answer, grouped; `narrowTo(event)` gives the link to all of one event. */
  const showResults = (answer, narrowTo) =>
    groupsOf(answer.results).map((results) =>
      view.make(
        "section",
        { className: "search-group" },
        groupHead(results[0].event, results, narrowTo),
        view.make("ol", { className: "plain-list" }, results.map((result) => itemOf(result, answer))),
      ),
    );

  Object.assign(view, { showResults });
}
