"""Article 8(6): open to members, partners and users.  开放发展"""
