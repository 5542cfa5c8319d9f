package memory_test

import (
	"testing"

	"greffe/cases/memory"
	"greffe/cases/register"
	"greffe/cases/storetest"
)

func TestTheContractOfEveryStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) register.Store {
		t.Helper()
		return memory.New()
	})
}
