"""Article 8(5): results and income settled beforehand.  利益保障"""
