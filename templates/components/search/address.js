"use strict";
// What a reader asked for, as the address of the page says it.
{
  const search = window.Rashomon.search;
  const SORTS = ["relevance", "newest", "oldest"];

  /** `{query, filters, sort, page}` of the address. */
  const readAddress = () => {
    const held = new URLSearchParams(location.search);
    const filters = Object.fromEntries(search.FACETS.map((name) => [name, held.getAll(name)]));
    const sort = SORTS.includes(held.get("sort")) ? held.get("sort") : "relevance";
    const page = Math.max(1, Math.floor(Number(held.get("page"))) || 1);
    return {
      query: held.get("q") ?? "",
      filters: { ...filters, from: held.get("from") ?? "", until: held.get("until") ?? "" },
      sort,
      page,
    };
  };

  const listParts = ({ query, filters, sort, page }) => [
    ...(query.trim() ? [["q", query.trim()]] : []),
    ...search.FACETS.flatMap((name) => filters[name].map((value) => [name, value])),
    ...["from", "until"].filter((name) => filters[name]).map((name) => [name, filters[name]]),
    ...(sort === "relevance" ? [] : [["sort", sort]]),
    ...(page > 1 ? [["page", String(page)]] : []),
  ];

  /** The address of the page for a state. */
  const writeAddress = (state) => {
    const parts = new URLSearchParams(listParts(state)).toString();
    return location.pathname + (parts ? `?${parts}` : "");
  };

  /** Whether anything is asked for. */
  const isAsking = ({ query, filters }) =>
    Boolean(query.trim() || filters.from || filters.until || search.FACETS.some((name) => filters[name].length));

  Object.assign(search, { view: { readAddress, writeAddress, isAsking } });
}
