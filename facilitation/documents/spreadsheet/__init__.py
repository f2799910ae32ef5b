"""The parts of a spreadsheet's page that as_xlsx puts together."""
