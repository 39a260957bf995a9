"""Chapter 1, departures, individual needs and child sex offences, one module a topic."""
