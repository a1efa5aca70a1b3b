"use strict";
// A query's answer, from the text to ten results, without touching the page.
{
  const search = window.Rashomon.search;
  const SORTS = ["relevance", "newest", "oldest"];
  const LIMIT = 10;

  const order = (articles, scores, sort, undated) => {
    if (sort === "newest") return articles.slice().reverse();
    if (sort === "oldest") {
      const split = articles.findIndex((article) => article >= undated);
      return split < 0 ? articles : [...articles.slice(split), ...articles.slice(0, split)];
    }
    // Score and number as one number: sorting those is many times faster than asking a function.
    const count = scores.length;
    const keys = Float64Array.from(articles, (article) => scores[article] * count + article);
    return Array.from(keys.sort().reverse(), (key) => key % count);
  };

  const describeOutlet = (index, place) => {
    const [id, name, country, kind, funding] = index.outlets[place];
    return { id, name, country, kind, funding };
  };

  const showArticle = ({ index, columns, scores, matching, mark, isSure }, article, held) => {
    const outlet = describeOutlet(index, columns.outlet[article]);
    const topics = index.sets[columns.topics[article]].map((place) => index.topics[place][1]);
    const shown = { ...held, outlet: outlet.name, event: held.event?.title, topics };
    const place = columns.event[article];
    return {
      ...held,
      ...mark(shown, article),
      address: `articles/${held.id}.html`,
      outlet,
      topics,
      language: index.languages[columns.language[article]][0],
      genre: index.genres[columns.genre[article]],
      score: scores[article],
      isSurelyInRange: isSure(article),
      event: held.event && {
        ...held.event,
        address: `events/${held.event.id}.html`,
        matching: matching.get(place),
        articles: columns.articlesByEvent.get(place),
      },
    };
  };

  const suggestAll = async (index, query, notes) => {
    const words = [...notes.unknown, ...notes.shortened];
    const found = await Promise.all(
      words.map(async ({ form, text }) =>
        (await search.suggest(index, form)).map((instead) => ({
          word: form,
          instead,
          query: query.replace(text, () => replaceForm(text, form, instead)),
        })),
      ),
    );
    return found.flat();
  };

  const replaceForm = (text, form, instead) => {
    const place = search.locate(text).find((held) => held.form === form);
    return place ? text.slice(0, place.start) + instead + text.slice(place.end) : instead;
  };

  const nothing = { total: 0, results: [], facets: {}, relaxed: null };
  const unsaid = { unknown: [], shortened: [], tooCommon: [], suggestions: [], isTooCommon: false, fault: null };

  const readQuery = (query) => {
    try {
      return { chains: search.parse(query), fault: null };
    } catch (error) {
      if (!(error instanceof search.QueryFault)) throw error;
      return { chains: [], fault: { name: error.fault, ...error.values } };
    }
  };

  // Words are looked up all at once; what is said of them comes in their order.
  const inOrder = (query, list) =>
    list.sort((one, other) => query.indexOf(one.text) - query.indexOf(other.text));

  const describeNotes = async (index, query, notes, isLeftEmpty) => ({
    unknown: inOrder(query, notes.unknown).map(({ form }) => form),
    shortened: inOrder(query, notes.shortened).map(({ form, key }) => ({ word: form, as: key })),
    tooCommon: inOrder(query, notes.tooCommon).map(({ text }) => text),
    isTooCommon: isLeftEmpty && notes.tooCommon.length > 0 && !notes.unknown.length,
    suggestions: await suggestAll(index, query, notes),
  });

  /**
   * Search the archive.
   *
   * `query`: words, "phrases", -word, OR, field:word, prefix*; empty for all articles.
   * `filters`: `{outlet, country, language, kind, funding, topic, genre, event}`, each a list of
   *   ids or codes, and `{from, until}`, days as 2020-04-16.
   * `sort`: relevance (default), newest or oldest. `limit` (10) and `offset` (0) cut the results.
   *
   * Resolves to `{total, results, facets, fault, relaxed, unknown, shortened, tooCommon,
   * isTooCommon, suggestions}`:
   * - results: `{id, address, headline, translation, language, published, genre, text,
   *   textLanguage, framing, authors, people, topics, outlet: {id, name, country, kind, funding}, event: {id, title, date,
   *   address, matching, articles} or null, score, marks, further, isSurelyInRange}`. `published`
   *   and `event.date` are EDTF. `marks` says by part where words match, as `[start, end]` pairs
   *   (of lists, one list for each member); `further` names words that match elsewhere in the text.
   * - facets: by name, `{value, articles, name}` of each value, with all other facets applied, chosen
   *   ones always; the values of `event` are null until `eventsOf` names them.
   * - fault: what is wrong with the query, as `{name, ..}`; relaxed: `{matched, required}` if no
   *   article holds all that was asked for.
   *
   * Rejects with an Error, "unreachable" or "format", if the index cannot be read.
   */
  const answer = async (query, { filters = {}, sort = "relevance", limit = LIMIT, offset = 0 } = {}) => {
    if (!SORTS.includes(sort)) throw new RangeError(`sort is one of ${SORTS.join(", ")}`);
    const text = String(query ?? "").trim();
    const { chains, fault } = readQuery(text);
    if (fault) return { ...nothing, ...unsaid, fault };
    const index = await search.loadIndex();
    const notes = { unknown: [], shortened: [], tooCommon: [] };
    const [columns, resolved, events] = await Promise.all([
      index.columnsOf(),
      search.resolveChains(index, chains, notes),
      filters.event?.length ? index.titles() : [],
    ]);
    const isLeftEmpty = search.isEmptied(chains, resolved);
    const said = describeNotes(index, text, notes, isLeftEmpty);
    if (isLeftEmpty) return { ...nothing, ...unsaid, ...(await said) };
    const { articles, scores, matched, required } = search.match(resolved, index.articles);
    const { kept, facets, isSure } = search.narrow(index, columns, articles, filters, events);
    const page = order(kept, scores, sort, index.undated).slice(offset, offset + limit);
    const [mark, ...documents] = await Promise.all([
      search.makeMarker(index, search.listUnits(resolved)),
      ...page.map((article) => index.document(article)),
    ]);
    const matching = search.countByEvent(columns.event, kept);
    const context = { index, columns, scores, matching, mark, isSure };
    return {
      total: kept.length,
      results: page.map((article, at) => showArticle(context, article, documents[at])),
      facets: nameFacets(index, facets, events),
      relaxed: articles.length && matched < required ? { matched, required } : null,
      fault: null,
      ...(await said),
    };
  };

  const nameFacets = (index, facets, events) => {
    const names = {
      outlet: (place) => index.outlets[place][1],
      country: (_, code) => index.countries[code],
      language: (place) => index.languages[place][1],
      topic: (place) => index.topics[place][1],
    };
    if (events.length) facets.event = nameEvents(events, facets.event);
    const entries = Object.entries(facets).map(([facet, values]) => [
      facet,
      values.map((held) => ({ ...held, name: names[facet]?.(held.place, held.value) ?? held.name ?? held.value })),
    ]);
    return Object.fromEntries(entries);
  };

  const nameEvents = (events, values) =>
    values.map((held) => ({ ...held, value: events[held.place][0], name: events[held.place][1] }));

  /** The values of the event facet with their ids and titles. */
  const eventsOf = async (values) => {
    const index = await search.loadIndex();
    return nameEvents(await index.titles(), values);
  };

  Object.assign(search, { answer, eventsOf });
}
