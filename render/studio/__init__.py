"""The engine that runs anywhere: CPU, no downloads. Real heads, drawn bodies, drawn worlds."""
