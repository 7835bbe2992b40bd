"""The six founding conditions of Article 8.  联盟成立的基本条件

Codes: ``FC1xx`` for Article 8(1), ``FC2xx`` for Article 8(2), and so on; one module each.
"""
