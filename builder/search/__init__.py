"""The search index: an archive's words, for the browser as shards and for the terminal in Whoosh."""
