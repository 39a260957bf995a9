"""The JSON Schema of the case file: its face to other programs."""

import json
from pathlib import Path

from schemas.case import Case

PUBLISHED = Path(__file__).parent / "case-file.schema.json"
"""The schema as it was last published, kept beside the models."""


def json_schema() -> str:
    """The JSON Schema of the case file as text."""
    schema = Case.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PUBLISHED.write_text(json_schema(), encoding="utf-8")
