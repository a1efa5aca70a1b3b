export default {
  layout: "article.njk",
  tags: "article",
  permalink: ({ page }) => `${page.filePathStem}.html`,
};
