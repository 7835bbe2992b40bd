"""Article 5, second: an unrealistic rush.  防止一哄而上"""
