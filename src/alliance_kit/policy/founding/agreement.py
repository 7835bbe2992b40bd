"""Article 8(2): the agreement, its goals, tasks and signatures.  联盟协议"""
