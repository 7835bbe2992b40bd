"""Checking an alliance: the catalogue of rules, and the report.  检查"""
