package printing

import (
	"context"
	"fmt"
	"syscall"
	"unsafe"
)

// Answers of ShellExecute at or below which nothing was started, and the one
// that says no program is associated with the action.
const (
	lastFailure   = 32
	noAssociation = 31
)

// send asks the program associated with PDFs to print. Many readers register no
// such action: then there is no printer as far as we know.
func send(_ context.Context, path, _ string, _ []string) error {
	return execute("print", path, ErrNoPrinter)
}

func show(path string) error { return execute("open", path, ErrNoViewer) }

func execute(verb, path string, none error) error {
	v, err := syscall.UTF16PtrFromString(verb)
	if err != nil {
		return fmt.Errorf("%s: %w", verb, err)
	}
	p, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, path, err)
	}
	shell := syscall.NewLazyDLL("shell32.dll").NewProc("ShellExecuteW")
	const normal = 1
	code, _, _ := shell.Call(0, uintptr(unsafe.Pointer(v)), uintptr(unsafe.Pointer(p)), 0, 0, normal)
	switch {
	case code > lastFailure:
		return nil
	case code == noAssociation:
		return fmt.Errorf("%s: %w", verb, none)
	}
	return fmt.Errorf("%s: answer %d: %w", verb, code, ErrRefused)
}
