"""How long a process takes that does little more than start.  启动

Each run is a whole process of the interpreter under test, from the call to its end. The floor is
``python -c pass``: what the interpreter and its ``site`` take before any code of ours is read.
Processes start in an empty folder, without the ``PYTHON…`` variables of whoever runs this.
"""

import atexit
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence

from measuring import AtMost, Comparison, Side, UnmeasurableError

PROCESSES = 40
"""Processes of each kind in one round."""


def importing() -> tuple[Comparison, ...]:
    """S-I1: the import of the library."""
    return (
        Comparison(
            id="S-I1",
            words="python -c 'import alliance_kit' / python -c pass",
            above=_process((sys.executable, "-c", "import alliance_kit")),
            below=_process((sys.executable, "-c", "pass")),
            repetitions=PROCESSES,
            goal=AtMost(bound=1.25),
        ),
    )


def commanding() -> tuple[Comparison, ...]:
    """S-I3: the console script of this environment, as its installer wrote it."""
    script = shutil.which("alliance-kit", path=sysconfig.get_path("scripts"))
    if script is None:
        raise UnmeasurableError("this environment has no console script alliance-kit")
    return (
        Comparison(
            id="S-I3",
            words="alliance-kit --version / python -c pass",
            above=_process((script, "--version")),
            below=_process((sys.executable, "-c", "pass")),
            repetitions=PROCESSES,
            goal=AtMost(bound=2.0),
        ),
    )


def _process(command: Sequence[str]) -> Side:
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def run(_: None) -> None:
        # close_fds=False lets subprocess take the cheap way to start a child, so that the
        # starting itself, which both sides share, pads the ratio least.
        subprocess.run(
            command,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            close_fds=False,
            cwd=folder.name,
            env=plain,
        )

    return Side(run=run)
