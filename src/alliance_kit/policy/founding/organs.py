"""Article 8(3): organs, staff, and who answers to the outside.  组织机构"""
