"""The papers of words: berita acara and mandate letter, around the usual structure and in sentences of our own."""
