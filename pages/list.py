"""The list: every municipality with every layer's status in words, for reading without a map."""

from pages.parts import address
from pages.parts.block import block
from pages.parts.table import table

block(table(address.view()))
