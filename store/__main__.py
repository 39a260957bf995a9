"""The command line of the store."""

import os
import sys

from store.command_line import CANNOT, main

if __name__ == "__main__":
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the output, such as `head`, has stopped; the rest goes nowhere, without a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = CANNOT
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"What was to be said could not be written ({error.strerror}).", file=sys.stderr)
        status = CANNOT
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        status = CANNOT
    sys.exit(status)
