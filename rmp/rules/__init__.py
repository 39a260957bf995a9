"""The rules of the chapters on the plan, disclosure, meetings and domestic abuse, one module a chapter or topic."""
