"""The five prohibited anti-patterns of Article 5.  五种应当防止的做法

Codes: ``AP1xx`` forced matchmaking, ``AP2xx`` an unrealistic rush, ``AP3xx`` regional division and
closure, ``AP4xx`` formalism without members' own input, ``AP5xx`` monopoly; one module each.
"""
