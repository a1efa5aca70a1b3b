// Eleventy with the work of our build on the same articles; see ../hugo/hugo.toml for what is left out.
// Whatever groups articles is computed once here, so that no template searches a list.
import markdownIt from "markdown-it";

const PAGE = 100;
const FEED = 50;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];

const day = (date) => date.toISOString().slice(0, 10);

function groupBy(articles, keysOf) {
  const groups = new Map();
  for (const article of articles) {
    for (const key of keysOf(article)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(article);
    }
  }
  return [...groups].map(([key, held]) => ({ key, held })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function paginate(folder, groups) {
  return groups.flatMap(({ key, held }) => {
    const count = Math.ceil(held.length / PAGE);
    const addresses = Array.from({ length: count }, (_, place) =>
      place ? `/${folder}/${key}/page/${place + 1}.html` : `/${folder}/${key}.html`);
    return addresses.map((address, place) => ({
      key, address, addresses, total: held.length,
      held: held.slice(place * PAGE, (place + 1) * PAGE),
    }));
  });
}

export default function (config) {
  config.setLibrary("md", markdownIt());
  config.addPassthroughCopy("style.css");
  const newestFirst = (api) => api.getFilteredByTag("article").reverse();
  const kinds = {
    outlet: (article) => [article.data.outlet],
    topic: (article) => article.data.topicIds,
    event: (article) => (article.data.event ? [article.data.event] : []),
    month: (article) => [day(article.date).slice(0, 7)],
  };
  for (const [kind, keysOf] of Object.entries(kinds)) {
    const grouped = (api) => groupBy(newestFirst(api), keysOf);
    config.addCollection(`${kind}Groups`, grouped);
    config.addCollection(`${kind}Pages`, (api) => paginate(`${kind}s`, grouped(api)));
  }
  config.addCollection("eventsById", (api) =>
    Object.fromEntries(groupBy(newestFirst(api), kinds.event).map(({ key, held }) => [key, held])));
  config.addCollection("articleGroups", (api) => [{ held: newestFirst(api) }]);
  config.addCollection("articlePages", (api) =>
    paginate("articles", [{ key: "index", held: newestFirst(api) }]));

  config.addFilter("day", day);
  config.addFilter("longDay", (date) =>
    `${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`);
  config.addFilter("opening", (html) => {
    const text = (html ?? "").slice(0, 1000).replace(/<[^>]*>?/g, "").replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
    return text.length > 300 ? `${text.slice(0, text.lastIndexOf(" ", 300))}…` : text;
  });
  config.addFilter("host", (address) => new URL(address).hostname);
  config.addFilter("first", (list, count) => list.slice(0, count));
  config.addFilter("newest", (list) => list.slice(0, FEED));
  config.addFilter("outletCount", (list) => new Set(list.map((each) => each.data.outlet)).size);
  config.addFilter("oldestFirst", (list) => [...list].reverse());
  config.addFilter("byName", (groups, names) =>
    [...groups].sort((a, b) => (names[a.key].title < names[b.key].title ? -1 : 1)));
  config.addFilter("json", (value) => JSON.stringify(value ?? null).replace(/</g, "\\u003c"));
  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk", dir: { output: "public" } };
}
