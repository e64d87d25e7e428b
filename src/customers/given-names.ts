import { fold } from "../text/fold.ts";

/** Common given names of Mexico and the United States, folded: by them a name is known where it has no capital. */
const givenNames = new Set(
  `
  abel abigail abraham adam adan adela adrian adriana agustin aida alan alberto aldo alejandra alejandro alex alexa alexander
  alexis alfonso alfredo alice alicia alma alonso alvaro amanda amy ana anahi anabel andrea andres andrew angela angelica
  angelina anna anne anthony antonia antonio araceli ariana ariel armando arturo ashley aurora austin axel barbara beatriz
  ben benito benjamin bernardo berta beto bill blanca bob brandon brenda brian bruno caleb camila carla carlos carmen carol
  carolina caroline catalina cecilia cesar charles charlotte chris christian christina christopher claudia concepcion connor
  consuelo cristian cristina cristobal cynthia dan dana daniel daniela danielle dario dave david debbie deborah delia denise
  dennis derek diana diego dolores dominic donald donna doug dulce dylan eddie edgar eduardo edward efrain elena elias elisa
  elizabeth elsa elvira emilia emiliano emilio emily emma enrique eric erica erick erika ernesto esteban esther ethan eugenia
  eugenio eva evan evelyn fabian fabiola fatima federico felipe felix fernanda fernando fidel fran francisca francisco frank
  gabriel gabriela gary george gerardo gilberto gina gisela gloria gonzalo graciela greg gregorio guadalupe guillermo gustavo
  hannah hector helen henry hilda horacio hugo ian ignacio ines irene irma isaac isabel isabella ismael israel itzel ivan
  ivonne jack jackie jacob jacobo jaime james jane janet jared jason javier jazmin jeff jennifer jenny jeremy jerry jesse
  jessica jesus jim jimena jimmy joaquin joe joel john johnny jonathan jordan jorge jose josefina joseph josh joshua josue
  juan juana juanita judith julia julian juliana julie julieta julio justin karen karina karla kate katherine kathy katie
  keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren laurie leo leon leonardo leonel leonor leslie leticia
  lidia lilia liliana linda lisa logan lola lorena lorenzo lourdes lucas lucero lucia luis luisa lupe lupita luz magdalena
  manny manuel manuela marc marcela marcelo marco marcos margaret margarita maria mariana maribel maricela mario marisol
  marissa mark marlene marta martha martin martina mary mateo matt matthew mauricio maximiliano megan melanie melissa
  michael michelle miguel miguelito mike mildred milton minerva miranda miriam mirna moises molly monica monserrat
  nadia nancy natalia natalie nathan nayeli nestor nicholas nick nicolas nicole noah noe noemi nora norma octavio ofelia
  olga oliver olivia omar oscar osvaldo pablo paco pam pamela paola pat patricia patricio patrick paty paul paula paulina
  paulo pedro pepe perla peter phil pilar rachel rafael ramiro ramon raquel raul raymundo rebeca rebecca refugio regina rene
  renata reyna ricardo richard rick rita rob robert roberta roberto rocio rodolfo rodrigo rogelio roger roman ron rosa
  rosalia rosario rosaura rose ruben russell ruth ryan salvador sam samantha samuel sandra santiago sara sarah saul scott
  sean sebastian sergio sharon silvia simon sofia sonia sophia stacy stephanie stephen steve steven susan susana tania
  tanya tatiana ted teresa terry theresa thomas tim timothy tina toby todd tom tomas tony tonya tracy travis tyler ulises
  uriel valentina valeria vanesa vanessa veronica vicente vicky victor victoria vincent violeta virginia walter wendy will
  william ximena yadira yahir yesenia yolanda zach zachary zoe
`
    .trim()
    .split(/\s+/),
);

/** True of the commoner first names of Mexico and the United States, however they are written. */
export function isGivenName(word: string): boolean {
  return givenNames.has(fold(word));
}
