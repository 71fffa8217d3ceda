"""Figures by matplotlib whose bytes depend on nothing but what they show."""
