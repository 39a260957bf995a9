"""Chapter 31, the key performance indicators, for the latest meeting of one case; rmp.counts counts them."""
