"""Article 5, fifth: agreements between competitors.  防止垄断协议"""
