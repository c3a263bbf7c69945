"""The command line: ``saksi COMMAND``. docs/commands.md shows every command at work."""

import os
import sys
from typing import Annotated

import typer

from saksi import __version__
from saksi.commands.add import add
from saksi.commands.doctor import doctor
from saksi.commands.errors import errors
from saksi.commands.explain import explain
from saksi.commands.export import export
from saksi.commands.extract import extract
from saksi.commands.list import list_
from saksi.commands.report import report
from saksi.commands.settings import DEFAULT_DB, INTERRUPTED, LOCKED, USAGE, Settings, complain
from saksi.commands.show import show
from saksi.errors import SaksiError, StoreLocked

# Without rich in the help: loading it would double the time of `saksi --help`.
app = typer.Typer(rich_markup_mode=None, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)

GLOBAL_FLAGS = frozenset({"-q", "--quiet", "-v", "--verbose", "--no-color"})
GLOBAL_VALUES = frozenset({"--db"})


def _version(wanted: bool) -> None:
    if wanted:
        print(f"saksi {__version__}")
        raise typer.Exit


@app.callback()
def saksi(
    ctx: typer.Context,
    db: Annotated[str, typer.Option("--db", metavar="FILE", help="The database.", envvar="SAKSI_DB")] = DEFAULT_DB,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print data and errors only.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print more.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours (or set NO_COLOR).")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """saksi reads conflict news and keeps it as testimony: who says what happened, and who denies it.

    \b
    Examples:
      saksi extract article.txt      print what an article claims
      saksi add news/*.txt           keep articles and their claims
      saksi list --stance denies     look at them

    Data goes to standard output, everything else to standard error. Exit codes: 0 done, 1 done but
    something failed, 2 wrong use or file, 3 database locked, 130 interrupted.
    """
    ctx.obj = Settings(db=db, quiet=quiet, verbose=verbose, color=not no_color)


for name, command in (
    ("extract", extract),
    ("add", add),
    ("list", list_),
    ("show", show),
    ("errors", errors),
    ("export", export),
    ("report", report),
    ("explain", explain),
    ("doctor", doctor),
):
    app.command(name)(command)


def main() -> None:
    """Runs the command line and leaves the process with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(args: list[str]) -> int:
    """The exit code of a command line; what went wrong is on standard error."""
    try:
        code = app(global_first(args), prog_name="saksi", standalone_mode=False)
        sys.stdout.flush()
        if code == INTERRUPTED:
            complain("interrupted")
        return code if isinstance(code, int) else 0
    except StoreLocked as error:
        complain(str(error))
        return LOCKED
    except SaksiError as error:
        complain(str(error))
        return USAGE
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # the reader (head, less) has seen enough; typer then leaves by itself
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except typer.TyperException as error:
        show = getattr(error, "show", None)  # usage errors print themselves, with the usage
        show() if show else complain(str(error))
        return USAGE


def global_first(args: list[str]) -> list[str]:
    """The arguments with the options of all commands first: ``saksi list --db x`` is ``saksi --db x list``."""
    first: list[str] = []
    rest: list[str] = []
    i = 0
    while i < len(args):
        if args[i] == "--":
            return first + rest + args[i:]
        if args[i] in GLOBAL_VALUES and i + 1 < len(args):
            first += args[i : i + 2]
            i += 1
        elif args[i] in GLOBAL_FLAGS or args[i].split("=")[0] in GLOBAL_VALUES:
            first.append(args[i])
        else:
            rest.append(args[i])
        i += 1
    return first + rest
