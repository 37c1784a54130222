"""The letter M: indicator, unit, baseline, target and source that agree."""
