package e2e

// An office is the organisation and the people of the council, as typed at the
// first start. The person who starts is the secretary.
type office struct {
	name, service, address     string
	uai, declaration           string
	contact, privacy, mediator string
	me                         name
	president, teacher         name
	billing                    name
	success                    [2]name
}

// A name is somebody's given and family name.
type name struct{ given, family string }

func (n name) String() string { return n.given + " " + n.family }

// openClassrooms is the office of the journeys.
func openClassrooms() office {
	return office{
		name: "OpenClassrooms", service: "Secrétariat du conseil de discipline",
		address: "10 quai de la Charente\n75019 PARIS", uai: "0755908P", declaration: "11 75 52056 75",
		contact: "conseil-discipline@exemple.fr", privacy: "dpo@exemple.fr",
		mediator: "médiateur de l’apprentissage, chambre de commerce et d’industrie de la région du contrat",
		me:       name{"Marion", "Baudry"}, president: name{"Hélène", "Garnier"},
		teacher: name{"Nadia", "Ferhat"}, billing: name{"Olivier", "Pruvost"},
		success: [2]name{{"Inès", "Caron"}, {"Thomas", "Leroux"}},
	}
}

// setUp goes through the first start: the language, the organisation, the
// person at work, the people of the council. It leaves the docket open.
func (s *Session) setUp(o office) {
	s.t.Helper()
	s.Shot("first-start")
	s.Do("start.mine")
	s.At("office.name")
	s.Enter(o.name)
	s.Fill("office.service", o.service)
	s.Fill("office.address", o.address)
	s.Fill("office.uai", o.uai)
	s.Fill("office.declaration", o.declaration)
	s.Fill("office.contact", o.contact)
	s.Fill("office.dpo", o.privacy)
	s.Fill("office.mediator", o.mediator)
	s.Shot("first-start-organisation")
	s.Do("start.next")

	s.At("person.given")
	s.Enter(o.me.given)
	s.Fill("person.family", o.me.family)
	s.To("person.civility")
	s.Key("Left", "Left")
	s.To("start.role")
	s.Key("Right")
	s.Shot("first-start-you")
	s.Do("start.next")

	s.At("person.given")
	for i, n := range []name{o.president, o.teacher, o.billing, o.success[0], o.success[1]} {
		if i > 0 {
			s.To("person.given")
		}
		s.Enter(n.given)
		s.Fill("person.family", n.family)
	}
	s.Shot("first-start-people")
	s.Do("start.begin")
	s.Wait("person ")
	s.Wait("shown docket")
	s.Shot("docket-empty")
}
