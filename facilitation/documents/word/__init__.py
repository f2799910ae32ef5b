"""The parts of a text document that as_docx puts together."""
