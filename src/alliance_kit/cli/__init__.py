"""The command ``alliance-kit``: a thin skin on the library.  命令

Exit codes: 0 nothing violated, 1 findings, 2 wrong usage, 3 unreadable input, 70 a fault of the
command itself. Of several files the worst code wins.
"""

import sys

OK, FINDINGS, USAGE, UNREADABLE, FAULT, PIPE = 0, 1, 2, 3, 70, 141


def main(arguments: "list[str] | None" = None) -> int:
    """Run the command and return its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:  # answered before anything else is imported
        from .. import __version__

        print(f"alliance-kit {__version__}")
        return OK
    import os

    from .commands import run

    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started the command
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = run(given, os.environ)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # such as a full disk
        print(f"alliance-kit: {error.strerror}", file=sys.stderr)
        return FAULT
    except Exception:
        import traceback

        traceback.print_exc()
        return FAULT
    return code
