"""Judgement: rules, requirements, SMART completeness, priorities, readiness, progress."""
