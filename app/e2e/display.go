package e2e

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// patience is how long a journey waits for anything: ample, for a machine of
// two cores that draws in software and does other things besides. It is spent
// only when something is wrong.
const patience = 90 * time.Second

// A display is a virtual screen with a window manager and a keyboard.
type display struct {
	name    string // such as :99
	server  *exec.Cmd
	manager *exec.Cmd
}

// openDisplay starts a screen of so many pixels, and returns once it is ready
// for windows. The folder keeps the files of the keyboard and the manager.
func openDisplay(folder string, width, height int, layout string) (*display, error) {
	d := &display{}
	if err := d.startServer(width, height); err != nil {
		d.close()
		return nil, err
	}
	if err := d.setKeyboard(folder, layout); err != nil {
		d.close()
		return nil, err
	}
	if err := d.startManager(folder); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

// startServer lets the server choose a free number, and tell it once it listens.
func (d *display) startServer(width, height int) error {
	number, theirs, err := os.Pipe()
	if err != nil {
		return err
	}
	defer number.Close()
	screen := fmt.Sprintf("%dx%dx24", width, height)
	d.server = exec.Command("Xvfb", "-displayfd", "3", "-noreset", "-nolisten", "tcp", "-screen", "0", screen)
	d.server.ExtraFiles = []*os.File{theirs}
	owned(d.server)
	err = d.server.Start()
	theirs.Close()
	if err != nil {
		d.server = nil
		return fmt.Errorf("starting the virtual screen: %w", err)
	}
	line, err := firstLine(number)
	if err != nil {
		return fmt.Errorf("the virtual screen did not start: %w", err)
	}
	d.name = ":" + line
	return nil
}

// startManager starts openbox: without a window manager nothing has the focus.
// It says "ready" through its start-up command, once it manages the screen.
func (d *display) startManager(folder string) error {
	settings := filepath.Join(folder, "openbox.xml")
	if err := os.WriteFile(settings, []byte(openboxSettings), 0o600); err != nil {
		return err
	}
	said, theirs, err := os.Pipe()
	if err != nil {
		return err
	}
	defer said.Close()
	d.manager = exec.Command("openbox", "--config-file", settings, "--startup", "echo ready")
	d.manager.Env = d.env()
	d.manager.Stdout = theirs
	owned(d.manager)
	err = d.manager.Start()
	theirs.Close()
	if err != nil {
		d.manager = nil
		return fmt.Errorf("starting the window manager: %w", err)
	}
	if _, err := firstLine(said); err != nil {
		return fmt.Errorf("the window manager did not start: %w", err)
	}
	return nil
}

func (d *display) env() []string {
	return append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=", "LC_ALL=C.UTF-8", "DBUS_SESSION_BUS_ADDRESS=disabled:")
}

// close ends what openDisplay started, and nothing else.
func (d *display) close() {
	for _, c := range []*exec.Cmd{d.manager, d.server} {
		if c != nil {
			end(c)
		}
	}
}

// firstLine waits for a line, not for ever.
func firstLine(r io.Reader) (string, error) {
	type answer struct {
		line string
		err  error
	}
	answers := make(chan answer, 1)
	go func() {
		line, err := bufio.NewReader(r).ReadString('\n')
		answers <- answer{strings.TrimSpace(line), err}
	}()
	select {
	case a := <-answers:
		return a.line, a.err
	case <-time.After(patience):
		return "", errors.New("no answer")
	}
}

// openboxSettings fills the screen with the program's window, gives it the
// focus, and takes no key for the window manager itself.
const openboxSettings = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <desktops><number>1</number></desktops>
  <keyboard></keyboard>
  <applications>
    <application type="normal"><decor>no</decor><maximized>yes</maximized><focus>yes</focus></application>
  </applications>
</openbox_config>
`
