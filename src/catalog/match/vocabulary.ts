import { fold } from "../../text/fold.ts";
import { listEverydayWords } from "../../text/words/frequent-words.ts";

const list = (text: string) => new Set(fold(text).split(/\s+/).filter(Boolean));

/** Words that carry no wish of their own: left out of what was not understood. */
const stopWords = list(`
  eh ah oh uh uy ey mm hmm nomas pues
  a al algo algun alguna algunas alguno algunos ahi ahora ando andas aqui asi aun aunque busco buscando buscaba
  buscar buscas bien borra borrar buen buena buenas bueno buenos cada carro carros coche coches auto autos automovil automoviles
  vehiculo vehiculos unidad unidades como con cosa cosas cual cuales cualquier cuando cuanto cuantos cuesta cuestan
  cueste dame de del dia dias donde e el ella ellos en entonces entre era eres es esa esas ese eso esos esta estan
  este esto estos estoy favor fue gracias gusta gustan gustaria gustaria ha haber habra han has hasta hay he hola
  interesa interesan interesado interesada la las le les lo los manejan manejas marca marcas mas me mejor mi mio
  mis modelo modelos mucho muchas muchos muy necesito ni no nos o oferta ofertas ok okay opcion opciones
  otra otras otro otros para pero poco por porfa porfavor porque precio precios pues puede puedes podria podrias
  que quien quiera quiero quisiera razon saber se seminuevo seminuevos ser si sin sobre solo solamente son su sus
  soy somos tal tambien tampoco tan te tendra tendran tendras tenga tengan tengo tener tiene tienen tienes todo todos tu tus u un una
  unas uno unos usado usados usada va vas vende venden vendes ver vi viendo y ya yo sea sean comprar compra
  tengas tengan haya hayan cualquiera igual either whatever
  disponible disponibles mostrar muestra muestrame muestreme ensename enseñas enseñame mandame pasame ayuda ayudame
  ayudar tardes noches mañana oye disculpa disculpe buscamos queremos quieren estaba estamos año años
  i im id ive saw a an the of in on at for to with and or is are was be been am do does did you your yours we our us it
  its this that these those there have has had got any some can could would will may might please thanks thank
  hello hi hey looking look search searching find want wants wanted need needs show me my car cars vehicle vehicles
  used one ones what which who how much many about from by as so just only also like love interested something
  anything sell selling stock available good morning afternoon evening buy buying get give see model make makes
  brand brands price prices year years cost costs than more most very too not no yes let lets options option ok
  nave naves ride rides whip asap urge urgen urgente urgent estrenar estrenando carrito carritos autito
  recomienda recomiendan recomiendas recomiendame recomiendes recommend suggest sugieres sugiere
  units unit whats wheres whos hows whens youre theres pls plz u dont doesnt tell
`);

/** Words that are never a misspelled car, though they may look like one; they may matter to a later reader. */
const commonWords = list(`
  neta netamente milage millage milege kilometrage kilometros recorrido corrido rodado atiende atienden onda manda mandar mandame pasa pasar traer trae traigo compras cierra cierran vendo verla verlo verlos peso pesos
  comparar compara comparame comparacion compare compared comparison abierto abren aceptan accidente accion agencia ahorita alguien alla amigo antes apartado apartar asesor asientos
  atencion automatico automatica automaticos baratas barato baratos barata bajo bonito buro caja calidad cambio
  camioneta camionetas carta caro caros casa cerca cierran cilindros ciudad cita citas civil clase clases
  colores color comision compania comprobante comision compraventa contado contrato conoces corto cosa costo costos
  credito creditos cuatro cubre cuenta cuentan cuota cuotas dan dar datos debo dejar dejan demo descuento descuentos
  despues detalle detalles devolucion devolver diferencia dime dinero directo documento documentos domicilio domingo
  doble dudas economico edad efectivo electrico electrica enganche entrega entregan enviar envio envian equipado
  escritura estandar estado existe extra fabrica facil falta familia familiar fecha final financiamiento financiar
  firma fisico folio forma formas foto fotos fuera gas gasolina garantia garantias gente gerente grande grandes hacen
  hacer haces hijo hijos hora horario horarios hoy humano ine ingreso ingresos inicial instalacion interes intereses
  invierno largo lado letra letras libre libro linea listo llamar llantas llave llega lleva llevar local lugar luz
  luego malo manera manual maneja manejar marcha marzo medida medidas menor menos mensual mensualidad mensualidades
  mes meses meta metros minima minimo mismo modo momento monto motor motores nada negocio nombre normal nota nueva
  nuevas nuevo nuevos numero nunca obtener otra oficina orden pagar pagare pago pagos papel papeles parte partes
  pasar paso pedir pequeño persona personas piden plan planes plazo plazos podemos poder politica porcentaje posible
  precioso pregunta preguntas prefiero presupuesto prestamo primer primero primera prueba puertas puntos quedar
  queda quedan quedaria quiza rapido recibe reciben recibo regresar requisito requisitos revision rines rojo roja
  sabado saldo salida salir seguro seguros segundo semana senal señor señora servicio servicios siguiente siempre
  siento suave sucursal sucursales tamaño tarde tasa tasas techo telefono tercero tiempo tipo toma toman total
  trabajo tramite tramites transmision tres trato ubicacion ubicados ultimo urge usar vale valor varios vendedor
  venta ventas verde vez viaje viernes visita visitar vivo volver zona azul blanco blanca negro negra gris plata
  cheap cheaper cheapest address agent amount apply appointment bank best better big black blue bring cash center
  certificate city class close closed color colour compare credit deal deals deliver delivery deposit details
  different dimensions discount documents doors down drive driver east easy engine exchange family fast features
  final finance financing first focus four free friend front full garage gasoline green grey group guarantee half
  help hour hours house human income information insurance interest inspection know large last later leave length
  less letter life list loan local location long lower mail manager manual meet mileage miles money month monthly
  months name near never next north nothing number offer office open order other over owner paper papers paperwork
  part passed payment payments percent person phone picture pictures place plan plans point policy quality question
  rate rates ready real receive red refund rent require required requirements return returns right road rules sale
  sales same saturday seats second send service short silver size small south speak start still store street sunday
  system talk tax term terms test thing think third three time title today tomorrow total trade transmission travel
  truck trucks trust under until visit wait walk warranty week weekend weight white wide work worth write wrong
  sedan sedanes hatchback hatch coupe convertible crossover pickup vagoneta suv kilometraje kilometros automatic hibrido
  hibrida hibridos enganches mensualidades seminuevo transmisiones cajuela quemacocos frenos verificacion tenencia
  aguascalientes acapulco cancun celaya chihuahua colima cuernavaca culiacan durango guadalajara guanajuato guerrero
  hermosillo hidalgo irapuato jalisco leon merida mexicali michoacan monterrey morelia morelos nayarit oaxaca pachuca
  puebla queretaro reynosa saltillo sinaloa sonora tabasco tampico tamaulipas tepic tijuana tlaxcala toluca torreon
  tuxtla veracruz villahermosa xalapa yucatan zacatecas zapopan cordoba toledo
  sporty sportier sportiest sporti comfy roomy rugged flashy stylish sleek classy nimble thrifty frugal zippy peppy fancy luxurious
  dependable durable deportivo deportiva deportivos deportivas lujoso lujosa aguantador aguantadora rendidor rendidora confiable
  resistente fiar fian fiado fiada confiar elegante juvenil potente veloz rudo ruda amplio amplia espacioso espaciosa
  seat seats note notes fit spark sport explore escape accent charge charger soul swift sonic pilot
`);

/** True of a folded word that says nothing by itself. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

// Shorter words are said to be names by their digits: «rap 4».
const frequentWords = new Set([...listEverydayWords()].filter((word) => word.length > 3));

/** True of a folded everyday word: never taken for a misspelled name. */
export function isCommonWord(word: string): boolean {
  return stopWords.has(word) || commonWords.has(word) || frequentWords.has(word);
}
