"""Article 5, third: regional division and closure.  防止地区分割、封闭发展"""
