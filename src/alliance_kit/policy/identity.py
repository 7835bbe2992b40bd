"""Who the members are before the law.  成员身份"""
