"""Article 8(4): rules and supervision of funds.  经费管理"""
