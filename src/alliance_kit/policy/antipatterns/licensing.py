"""Article 5, fifth: closed licences, standards and patent pools.  防止滥用知识产权"""
