// Command greffe keeps the cases of a disciplinary council: their acts, their
// dates and their letters.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:])
	stop()
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		if !errors.Is(err, errSaid) {
			fmt.Fprintln(os.Stderr, "greffe:", err)
		}
		os.Exit(1)
	}
}

// run does what the command line asks: a command without a window, or the window.
func run(ctx context.Context, args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "demo":
			return demo(ctx, args[1:], os.Stdout)
		case "sample-letters":
			return sampleLetters(ctx, args[1:], os.Stdout)
		case "check":
			return checkCase(ctx, args[1:], os.Stdout)
		case "check-profile":
			return checkProfile(args[1:], os.Stdout, os.Stderr)
		case "compute":
			return computeTable(args[1:], os.Stdin, os.Stdout, os.Stderr)
		}
	}
	f, err := parseFlags(args)
	if err != nil {
		return err
	}
	p, err := open(ctx, f)
	if err != nil {
		return sayClosed(f, err)
	}
	defer p.close()
	return p.show(ctx)
}
