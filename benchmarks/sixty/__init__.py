"""A whole meeting of sixty people, held in Chromium and photographed: `python -m benchmarks.sixty`."""
