"""The four principles of Article 7.  基本原则"""
