"""Rules on policy: founding conditions, principles, anti-patterns.  政策规则"""
