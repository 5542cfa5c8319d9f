// Command play plays journeys in the real window on a virtual screen, and
// leaves the register, the letters and pictures of every step in a folder. It
// is what "make run" does where there is no screen.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"greffe/app/e2e"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	flags := flag.NewFlagSet("play", flag.ContinueOnError)
	out := flags.String("out", filepath.Join("out", "run"), "the folder to leave everything in")
	program := flags.String("program", "", "the program to play; built from ./app when not given")
	name := flags.String("journey", "", "the journey to play: the first when not given, or all")
	if err := flags.Parse(args); err != nil {
		return err
	}
	journeys, err := chosen(*name)
	if err != nil {
		return err
	}
	if missing := e2e.Missing(); len(missing) > 0 {
		return fmt.Errorf("a virtual screen needs %s: packaging/install-needs.sh build test", strings.Join(missing, ", "))
	}
	folder, err := filepath.Abs(*out)
	if err != nil {
		return err
	}
	fmt.Println(announcement(folder))
	if *program == "" {
		*program = filepath.Join(folder, "greffe")
		if err := e2e.Build(".", "./app", *program); err != nil {
			return err
		}
	}
	var faults []error
	for _, j := range journeys {
		fmt.Println(j.Tale)
		stage := e2e.Stage{Say: func(line string) { fmt.Println("  " + line) }}
		if err := stage.Play(*program, filepath.Join(folder, j.Name), j); err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", j.Name, err))
		}
		fmt.Println("See " + filepath.Join(folder, j.Name))
	}
	return errors.Join(faults...)
}

// announcement says, in one sentence, what is about to happen and where to look.
func announcement(folder string) string {
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return "No screen was found, so Greffe works on a virtual one, and leaves the register, the letters and pictures in " + folder + "."
	}
	return "Greffe works on a virtual screen, and leaves the register, the letters and pictures in " + folder + "."
}

// chosen is the journeys that a name asks for.
func chosen(name string) ([]e2e.Journey, error) {
	all := e2e.Journeys()
	switch name {
	case "":
		return all[:1], nil
	case "all":
		return all, nil
	}
	var names []string
	for _, j := range all {
		if j.Name == name {
			return []e2e.Journey{j}, nil
		}
		names = append(names, j.Name)
	}
	return nil, fmt.Errorf("no journey %q: there are %s", name, strings.Join(names, ", "))
}
