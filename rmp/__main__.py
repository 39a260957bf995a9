"""The command line: the same check without a screen."""

import os
import sys

from rmp.command_line import OPEN_ERROR, main

if __name__ == "__main__":
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the output, such as `head`, has stopped; the rest goes nowhere, without a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = OPEN_ERROR
    sys.exit(status)
