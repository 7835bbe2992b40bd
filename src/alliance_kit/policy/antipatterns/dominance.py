"""Article 5, fifth: presumed dominance, exclusion of competitors.  防止压制竞争"""
