"""From plain values to YAML text.  写出"""

from typing import Any

from .reading import import_yaml, plain_scalar


def yaml_text(plain: Any) -> str:
    """YAML that reads back to *plain*: block style, text quoted only where it must be."""
    yaml = import_yaml()

    def events(value: Any) -> Any:
        match value:
            case dict():
                yield yaml.MappingStartEvent(None, None, implicit=True, flow_style=not value)
                for key, inner in value.items():
                    yield from events(key)
                    yield from events(inner)
                yield yaml.MappingEndEvent()
            case list():
                yield yaml.SequenceStartEvent(None, None, implicit=True, flow_style=not value)
                for inner in value:
                    yield from events(inner)
                yield yaml.SequenceEndEvent()
            case str():
                plain = plain_scalar(value) == value and value != "<<"
                style = None if plain else '"'
                yield yaml.ScalarEvent(None, None, (plain, True), value, style=style)
            case bool():
                yield yaml.ScalarEvent(None, None, (True, False), str(value).lower())
            case _:
                yield yaml.ScalarEvent(None, None, (True, False), str(value))

    return str(
        yaml.emit(
            [
                yaml.StreamStartEvent(),
                yaml.DocumentStartEvent(explicit=False),
                *events(plain),
                yaml.DocumentEndEvent(explicit=False),
                yaml.StreamEndEvent(),
            ],
            Dumper=yaml.SafeDumper,
            allow_unicode=True,
            width=100,
        )
    )
